import { html } from 'lit-html';
import { say } from '../i18n/say.ts';
import type { Subject } from '../state/board.ts';
import { formatNumber } from '../state/format.ts';
import type { StreamCard } from './stream-card.ts';
import { value, type View } from './view.ts';

/** Whether posts stand empty or tasks are overdue. */
export function operationsAbnormal(root: Subject | null): boolean {
  return (value(root, 'shiftShort') ?? 0) > 0 || (value(root, 'tasksOverdue') ?? 0) > 0;
}

/** Who is at his post, what is overdue, and which orders from above nobody has acknowledged. */
export function operations(view: View): StreamCard {
  const root = view.root;
  const needed = value(root, 'postsNeeded');
  const short = value(root, 'shiftShort') ?? 0;
  const overdue = value(root, 'tasksOverdue') ?? 0;
  const issued = value(root, 'noticesIssued');
  const open = value(root, 'noticesOpen');
  return {
    stream: 'operations',
    state: operationsAbnormal(root) ? 'attention' : 'normal',
    figure: formatNumber(value(root, 'postsManned')),
    abnormal: false,
    unit: html`<b>/ ${formatNumber(needed)}</b> ${say('operations.manned')}`,
    exception:
      needed === null
        ? say('operations.none')
        : short > 0
          ? say('operations.short', { n: formatNumber(short) })
          : overdue > 0
            ? say('operations.overdue', { n: formatNumber(overdue) })
            : say('operations.calm'),
    sparkTitle: 'operations.spark',
    charted: { figure: 'shiftFilled', share: false },
    facts: [
      { label: say('operations.tasks'), value: formatNumber(value(root, 'tasksOverdue')) },
      {
        label: say('operations.notices'),
        value: formatNumber(open),
        ...(issued === null && open === null ? {} : { unit: say('operations.notAcknowledged') }),
      },
      { label: say('operations.lockdown'), value: formatNumber(value(root, 'areasLockdown')) },
    ],
  };
}
