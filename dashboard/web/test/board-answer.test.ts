import { expect, it } from 'vitest';
import { answerBoard } from '../src/board-answer.ts';
import type { Board } from '../src/state/board.ts';
import { subject } from './fixtures.ts';

const BOARD: Board = {
  mode: 'live',
  epoch: 'e/1',
  seq: 7,
  asOf: null,
  watermark: null,
  subjects: new Map([['point:P1', subject('point:P1')]]),
  alerts: new Map(),
  sources: new Map(),
};

function ask(page: EventTarget): object {
  const event = new CustomEvent<object>('guatu-board', { detail: {} });
  page.dispatchEvent(event);
  return event.detail;
}

it('tells what the page holds when it is asked, each time anew', () => {
  const page = new EventTarget();
  let board: Board | null = null;
  answerBoard(page, () => ({ asked: '/api/v1/live?digits=12', board }));
  expect(ask(page)).toEqual({});
  board = BOARD;
  expect(ask(page)).toEqual({
    asked: '/api/v1/live?digits=12',
    epoch: 'e/1',
    seq: 7,
    subjects: { 'point:P1': subject('point:P1') },
  });
});
