import { BACKGROUND_VERSION } from './background-table.ts';
import { CONCEPTS_VERSION } from './concept-table.ts';

/** Raised when a number below or a rule of the engine changes. */
export const SETTINGS_VERSION = '6';

/** What links were made with: kept beside them, and the only thing that may change their scores. */
export const ALIGNER_VERSION = `settings ${SETTINGS_VERSION}, background ${BACKGROUND_VERSION}, concepts ${CONCEPTS_VERSION}`;

/** The numbers task linking rests on. Nothing in here is learnt at run time. */
export const SETTINGS = {
  /** A link below is not proposed, between documents that surely belong together. */
  threshold: 0.12,
  /** Added to it, by how little two documents have in common. */
  strangerThreshold: 0.35,
  /** Likeness of two documents at which they are strangers, and at which they surely belong together. */
  strangers: 0.06,
  kin: 0.18,
  /** From this nearness on, the parts of an organisation section are matched by their functions. */
  kinForFunctions: 0.5,
  /** A link must be nearly the best for one clause of the lower task, and no weaker than this share of its best link. */
  nearBestOfClause: 0.85,
  shareOfBest: 0.38,
  /** Unless it answers that many single orders of the lower task better than any other upper task does, each with this score at least. */
  severalOrders: 2,
  leadsOrder: 0.08,
  /** What every link after the first must reach. */
  further: 0.15,
  mostLinks: 10,
  /** Share of the smaller clause in what two clauses are measured against; the rest falls to the larger. */
  smaller: 0.75,
  smallestMass: 0.8,
  damping: 0.7,
  /** What a term loses that many tasks of the upper, of the lower document say: 1 / (1 + rate · (tasks − 1)^power). */
  upperRepeat: 0.3,
  lowerRepeat: 0.03,
  repeatPower: 0.75,
  /** Two different words for one concept. */
  synonym: 0.85,
  /** Clauses that share one term, or two. */
  oneTerm: 0.6,
  twoTerms: 0.88,
  /** What clauses must share in subject words, beside actions and actors. */
  leastSubject: 0.08,
  lowerHeading: 0.12,
  upperHeading: 0.2,
  /** Share of a score that comes from the whole tasks instead of their best clauses. */
  wholeTask: 0.3,
  /** One shared function of an organisation section, each further one, and the share of the words beside them. */
  oneFunction: 0.24,
  furtherFunction: 0.1,
  wordsBesideFunction: 0.3,
  sameActor: 1.2,
  otherActor: 0.5,
  manyActors: 0.8,
  /** What a function keeps where it is one order among many others of the task. */
  functionAmongMany: 0.7,
  followingByOthers: 0.85,
  /** Share of what the upper task says that makes a link full. */
  full: 0.45,
  direct: 0.15,
} as const;
