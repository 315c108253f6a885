import { CALL_FIGURES } from './call.ts';
import { DELIVERY_FIGURES } from './delivery.ts';
import { told, type FigureText } from './figure-text.ts';
import { OPERATIONS_FIGURES } from './operations.ts';
import { POINT_FIGURES } from './point.ts';
import { REGISTER_FIGURES } from './register.ts';
import { SIGNAL_FIGURES } from './signals.ts';
import { SOURCE_FIGURES } from './sources.ts';

/** Every figure by its name on the wire, in the order in which a subject shows them. */
export const FIGURES: Readonly<Record<string, FigureText>> = {
  ...SIGNAL_FIGURES,
  ...POINT_FIGURES,
  ...REGISTER_FIGURES,
  ...DELIVERY_FIGURES,
  ...CALL_FIGURES,
  ...OPERATIONS_FIGURES,
  ...SOURCE_FIGURES,
};

/** A figure of a server newer than this page is shown by its name on the wire. */
export function figureText(name: string): FigureText {
  return FIGURES[name] ?? told('count', name, '', name, '');
}
