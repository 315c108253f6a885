import '../style/subject.css';
import '../style/subject-figures.css';
import '../style/subject-minutes.css';
import '../style/subject-events.css';
import '../style/subject-narrow.css';
import { SubjectPage } from '../subject/subject-page.ts';

/** The page of a subject; a phone loads it when somebody wants one. */
export function subjects(root: HTMLElement, nowMillis: () => number, opened: (id: string | null) => void): SubjectPage {
  const page = new SubjectPage(root, nowMillis, opened);
  page.start();
  return page;
}
