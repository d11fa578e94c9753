/** Work of which only one piece is on its way at a time, in the order it is asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  next<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(work);
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
