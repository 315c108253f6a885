/** The page's colours for what is drawn outside the style sheet; style/page.css has the same as custom properties. */
export const PALETTE = {
  page: '#0B0F14',
  panel: '#121820',
  land: '#161D26',
  water: '#0C1822',
  text: '#E6EBF0',
  secondary: '#A9B4C0',
  muted: '#7D8A98',
  critical: '#FF6B3D',
  attention: '#F2B134',
  stale: '#CC9CC0',
  normal: '#8B98A6',
  interaction: '#56B4E9',
  loadLow: '#151C25',
  loadHigh: '#25313D',
} as const;

export const FONT = '"Inter Tight Variable","Noto Sans SC Variable","Noto Sans CJK SC",sans-serif';
