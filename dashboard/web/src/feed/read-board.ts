import {
  ALERT_STATES,
  KINDS,
  MODES,
  SEVERITIES,
  SOURCE_STATES,
  STATES,
  STREAMS,
  sourceKey,
  type Alert,
  type Board,
  type Delta,
  type Figure,
  type LocalName,
  type Source,
  type Subject,
} from '../state/board.ts';
import type { Fields } from './json.ts';

export function readBoard(fields: Fields): Board {
  return {
    mode: fields.oneOf('mode', MODES),
    epoch: fields.text('epoch'),
    seq: fields.number('seq'),
    asOf: fields.instant('asOf'),
    watermark: fields.instant('watermark'),
    subjects: byId(fields.list('subjects', readSubject)),
    alerts: byId(fields.list('alerts', readAlert).filter((alert) => alert.state !== 'resolved')),
    sources: byKey(fields.list('sources', readSource), sourceKey),
  };
}

export function readDelta(fields: Fields): Delta {
  return {
    prev: fields.number('prev'),
    seq: fields.number('seq'),
    asOf: fields.instant('asOf'),
    watermark: fields.instant('watermark'),
    subjects: fields.list('subjects', readSubject),
    alerts: fields.list('alerts', readAlert),
    sources: fields.list('sources', readSource),
    removed: fields.texts('removed'),
  };
}

function readSubject(fields: Fields): Subject {
  return {
    id: fields.text('id'),
    kind: fields.oneOf('kind', KINDS),
    name: readName(fields.object('name')),
    area: fields.textOrNull('area'),
    lon: fields.numberOrNull('lon'),
    lat: fields.numberOrNull('lat'),
    heading: fields.numberOrNull('heading'),
    state: fields.oneOf('state', STATES),
    asOf: fields.instant('asOf'),
    counts: fields.record('counts', (counts, name) => counts.number(name)),
    figures: fields.record('figures', (figures, name) => readFigure(figures.object(name))),
  };
}

function readFigure(fields: Fields): Figure {
  return {
    value: fields.numberOrNull('value'),
    settledValue: fields.numberOrNull('settledValue'),
    n: fields.count('n'),
    revision: fields.count('revision'),
    window: fields.text('window'),
    settled: fields.flag('settled'),
    final: fields.flag('final'),
  };
}

function readAlert(fields: Fields): Alert {
  return {
    id: fields.text('id'),
    number: fields.count('number'),
    rule: fields.text('rule'),
    subject: fields.text('subject'),
    severity: fields.oneOf('severity', SEVERITIES),
    state: fields.oneOf('state', ALERT_STATES),
    title: readName(fields.object('title')),
    since: fields.instant('since'),
    deadline: fields.instant('deadline'),
    owner: fields.textOrNull('owner'),
  };
}

function readSource(fields: Fields): Source {
  return {
    id: fields.text('id'),
    stream: fields.oneOf('stream', STREAMS),
    lastReceivedAt: fields.instant('lastReceivedAt'),
    state: fields.oneOf('state', SOURCE_STATES),
    late: fields.count('late'),
    duplicate: fields.count('duplicate'),
    quarantined: fields.count('quarantined'),
    devicesKnown: fields.count('devicesKnown'),
    devicesSilent: fields.count('devicesSilent'),
    devicesSkewed: fields.count('devicesSkewed'),
    clockOffsetSeconds: fields.count('clockOffsetSeconds'),
    late60m: fields.count('late60m'),
    records60m: fields.count('records60m'),
  };
}

function readName(fields: Fields): LocalName {
  return { zh: fields.text('zh'), en: fields.text('en') };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return byKey(items, (item) => item.id);
}

function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}
