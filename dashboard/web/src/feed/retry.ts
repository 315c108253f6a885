import { Backoff } from './backoff.ts';

/** Asks again, with growing waits, until there is an answer: a wall is often up before its server. */
export async function retry<T>(ask: () => Promise<T>): Promise<T> {
  const backoff = new Backoff(() => Math.random());
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      console.warn('asked in vain, asking again', error);
      await new Promise((resume) => setTimeout(resume, backoff.nextMillis()));
    }
  }
}
