import { retry } from './retry.ts';

/** So that a page whose code is broken does not begin anew without a pause. */
const PAUSE_MILLIS = 5_000;

/**
 * Code that comes when it is needed. A browser may remember for as long as the document lives that it could not be
 * fetched, so the page begins anew as soon as there is a server that answers.
 */
export async function code<T>(fetched: Promise<T>): Promise<T> {
  try {
    return await fetched;
  } catch (error) {
    console.warn('the page is not whole, and begins anew when the server answers', error);
    await new Promise((resume) => setTimeout(resume, PAUSE_MILLIS));
    await retry(async () => {
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (!answer.ok) {
        throw new Error(`the server answers ${answer.status}`);
      }
    });
    location.reload();
    return new Promise(() => undefined);
  }
}
