/** What of a subject is open: a figure's minutes, and the events of one of them. */
export interface OpenSubject {
  readonly id: string;
  /** Null until one is chosen: then the page shows the one that matters most. */
  readonly figure: string | null;
  /** Start of the minute whose events show, epoch milliseconds. */
  readonly minute: number | null;
}

const KIND_AND_CODE = /^[a-z]+:[^\s]{1,390}$/u;

/** What an address opens: `?subject=point:P07&figure=queue&minute=2026-03-01T02:30Z`; null for the wall alone. */
export function openedBy(search: string): OpenSubject | null {
  const query = new URLSearchParams(search);
  const id = query.get('subject');
  if (id === null || !KIND_AND_CODE.test(id)) {
    return null;
  }
  const figure = query.get('figure');
  return { id, figure: figure !== null && /^\w+$/u.test(figure) ? figure : null, minute: minuteNamed(query.get('minute')) };
}

/** The same address with another subject open, or none; whatever else it says stays. */
export function addressOf(search: string, open: OpenSubject | null): string {
  const query = new URLSearchParams(search);
  for (const name of ['subject', 'figure', 'minute']) {
    query.delete(name);
  }
  // Colons and slashes may stand in a query, and are easier to read aloud than their codes.
  const rest = query.toString();
  const own = open === null ? [] : [`subject=${readable(open.id)}`];
  if (open?.figure != null) {
    own.push(`figure=${open.figure}`);
  }
  if (open?.minute != null) {
    own.push(`minute=${nameOfMinute(open.minute)}`);
  }
  const parts = [...(rest === '' ? [] : [rest]), ...own];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Such as `2026-03-01T02:30Z`. */
export function nameOfMinute(minute: number): string {
  return `${new Date(minute).toISOString().slice(0, 16)}Z`;
}

function minuteNamed(text: string | null): number | null {
  return text !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/u.test(text) && !Number.isNaN(Date.parse(text)) ? Date.parse(text) : null;
}

function readable(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%40', '@');
}
