/** Goes up whenever the same readings may give another graph. Stored with every source. */
export const LINKER_VERSION = 'linker-5';
