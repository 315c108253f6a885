import { PALETTE } from '../palette.ts';

/** Roads, borders and land are told apart by lightness alone: colour is kept for what is abnormal. */
export const GROUND = {
  outside: '#0E141B',
  park: '#17211F',
  building: '#222C38',
  buildingEdge: '#2B3643',
  lane: '#242E3A',
  minor: '#2C3846',
  major: '#3C4957',
  border: '#36424F',
  borderOuter: '#526070',
  water: PALETTE.water,
} as const;
