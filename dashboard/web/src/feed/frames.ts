import type { Board, Delta } from '../state/board.ts';
import { ContractError, Fields } from './json.ts';
import { readBoard, readDelta } from './read-board.ts';

/** What the server says on `/api/v1/live`, one JSON text each. */
export type Frame =
  | { readonly type: 'hello'; readonly epoch: string; readonly seq: number }
  | { readonly type: 'snapshot'; readonly board: Board }
  | { readonly type: 'delta'; readonly delta: Delta }
  | { readonly type: 'heartbeat'; readonly seq: number; readonly asOf: number | null; readonly watermark: number | null };

/** @throws ContractError if the text is not a frame */
export function readFrame(text: string): Frame {
  const fields = Fields.of(parse(text), 'frame');
  const type = fields.text('type');
  switch (type) {
    case 'hello':
      return { type, epoch: fields.text('epoch'), seq: fields.number('seq') };
    case 'snapshot':
      return { type, board: readBoard(fields.keys().includes('board') ? fields.object('board') : fields) };
    case 'delta':
      return { type, delta: readDelta(fields) };
    case 'heartbeat':
      return { type, seq: fields.number('seq'), asOf: fields.instant('asOf'), watermark: fields.instant('watermark') };
    default:
      throw new ContractError(`frame.type: ${type} is not known`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContractError('frame: not JSON', { cause: error });
  }
}
