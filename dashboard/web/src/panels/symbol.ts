import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { EDGE, SHAPES, numberBaseline, numberInk, type Shape } from '../map/shapes.ts';
import { PALETTE } from '../palette/palette.ts';
import type { StateName } from '../state/board.ts';

export function stateSymbol(state: StateName): TemplateResult {
  return symbol(SHAPES[state]);
}

/** The shape as it stands on the map, without its rim; as wide as the style sheet makes `.symbol`. */
export function symbol(shape: Shape): TemplateResult {
  return html`<svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">${drawing(shape)}</svg>`;
}

/** The numbered shape of a card, the same as its pin's. */
export function pinSymbol(shape: Shape, state: StateName, number: number): TemplateResult {
  const text = svg`<text x="12" y=${numberBaseline(state) + 4.2} text-anchor="middle" font-size=${number > 9 ? 9.4 : 12}
    font-weight="700" fill=${PALETTE[numberInk(shape)]}>${number}</text>`;
  return html`<svg class="pin" viewBox="0 0 24 24" aria-hidden="true">${drawing(shape)}${text}</svg>`;
}

function drawing(shape: Shape): TemplateResult<2> {
  const path = shape.filled
    ? svg`<path d=${shape.path} fill=${PALETTE[shape.fill ?? shape.ink]} stroke=${shape.fill === undefined ? nothing : PALETTE[shape.ink]}
        stroke-width=${shape.fill === undefined ? nothing : EDGE} stroke-linejoin="round"></path>`
    : svg`<path d=${shape.path} fill="none" stroke=${PALETTE[shape.ink]} stroke-width=${shape.line}
        stroke-dasharray=${shape.dash.join(' ') || nothing} stroke-linejoin="round"></path>`;
  const letter =
    shape.letter === ''
      ? nothing
      : svg`<text x="12" y="16.6" text-anchor="middle" font-size="13" font-weight="700" fill=${PALETTE[shape.ink]}>${shape.letter}</text>`;
  return svg`${path}${letter}`;
}
