import { html } from 'lit-html';
import { say } from '../i18n/say.ts';
import { UNKNOWN, formatNumber, formatPercent } from '../state/format.ts';
import { LIMITS } from '../state/limits.ts';
import { outlook, type Outlook } from '../state/outlook.ts';
import { lateDeliveries, lowConnected } from '../state/troubles.ts';
import { waits } from '../state/waits.ts';
import type { Fact, StreamCard } from './stream-card.ts';
import { value, type View } from './view.ts';

export function sampling(view: View): StreamCard {
  const root = view.root;
  const { known, unknown, over, critical } = view.board === null ? { known: 0, unknown: 0, over: 0, critical: 0 } : waits(view.board);
  const worst = value(root, 'predictedWaitMaxMinutes');
  const round = outlook(root);
  return {
    stream: 'point',
    state: critical > 0 ? 'critical' : over > 0 || round?.atRisk === true ? 'attention' : 'normal',
    figure: round === null ? formatNumber(value(root, 'servedRound')) : formatPercent(round.share),
    abnormal: false,
    unit:
      round === null
        ? say('sampling.served')
        : html`<b>%</b> <span class="brief">${say('sampling.covered')}</span> ${formatNumber(round.covered)} / ${formatNumber(round.target)}`,
    exception:
      known === 0
        ? say('attention.nothingYet')
        : over > 0
          ? say('sampling.over', { n: over, limit: LIMITS.waitMinutes })
          : round?.atRisk === true
            ? say('sampling.atRisk')
            : unknown > 0
              ? say('sampling.calmAtKnown', { n: unknown, limit: LIMITS.waitMinutes })
              : say('sampling.calm', { limit: LIMITS.waitMinutes }),
    sparkTitle: 'sampling.spark',
    charted: { figure: 'served', share: false },
    facts: [
      round === null
        ? { label: say('sampling.perHour'), value: formatNumber(value(root, 'throughputPerHour')) }
        : doneBy(view, round),
      { label: say('sampling.queue'), value: formatNumber(value(root, 'queue')) },
      { label: say('sampling.worst'), value: formatNumber(worst), unit: say('unit.minutes') },
    ],
  };
}

/** When the round will be done, and when it is to be: loudly if that is in doubt. */
function doneBy(view: View, round: Outlook): Fact {
  const value = round.doneAt === null ? UNKNOWN : view.time.minutes(round.doneAt);
  if (round.deadline === null) {
    return { label: say('sampling.doneBy'), value };
  }
  const due = say('sampling.deadline', { time: view.time.minutes(round.deadline) });
  return { label: say('sampling.doneBy'), value, ...(round.atRisk ? { remark: due } : { unit: due }) };
}

export function deliveries(view: View): StreamCard {
  const share = view.root?.figures.onTime60m;
  const onTime = share?.value ?? null;
  const judged = (share?.n ?? 0) >= LIMITS.fewestDue;
  const late = lateDeliveries(view.root) !== null;
  const limit = LIMITS.onTime * 100;
  return {
    stream: 'delivery',
    state: late ? 'attention' : 'normal',
    figure: formatPercent(onTime),
    abnormal: late,
    unit: html`<b>%</b> ${say('delivery.onTime')}`,
    exception: late
      ? say('delivery.late', { limit })
      : onTime === null
        ? say('delivery.none')
        : judged
          ? say('delivery.calm', { limit })
          : say('delivery.few', { n: LIMITS.fewestDue }),
    sparkTitle: 'delivery.spark',
    charted: { figure: 'onTime60m', share: true },
    facts: [
      { label: say('delivery.open'), value: formatNumber(value(view.root, 'open')) },
      { label: say('delivery.delivered'), value: formatNumber(value(view.root, 'delivered')) },
      { label: say('delivery.backlog'), value: formatNumber(value(view.root, 'backlogAgeP90Minutes')), unit: say('unit.minutes') },
    ],
  };
}

export function hotline(view: View): StreamCard {
  const connected = value(view.root, 'connected15m');
  const overdue = value(view.root, 'ticketsOverdue');
  const limit = LIMITS.connected * 100;
  const low = lowConnected(view.root);
  return {
    stream: 'call',
    state: low?.state ?? 'normal',
    figure: formatPercent(connected),
    abnormal: low !== null,
    unit: html`<b>%</b> ${say('hotline.connected')}`,
    exception: connected === null ? say('hotline.none') : low !== null ? say('hotline.low', { limit }) : say('hotline.calm', { limit }),
    sparkTitle: 'hotline.spark',
    charted: { figure: 'offered', share: false },
    facts: [
      { label: say('hotline.perMinute'), value: formatNumber(view.callsPerMinute) },
      { label: say('hotline.wait'), value: formatNumber(value(view.root, 'longestWaitSeconds')), unit: say('unit.seconds') },
      {
        label: say('hotline.tickets'),
        value: formatNumber(value(view.root, 'ticketsOpen')),
        ...(overdue !== null && overdue > 0 ? { remark: say('hotline.overdue', { n: formatNumber(overdue) }) } : {}),
      },
    ],
  };
}
