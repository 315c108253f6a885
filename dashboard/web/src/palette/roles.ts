/** What colours are for. Both palettes have one for each; style/palette.css says the same as custom properties, in kebab case. */
export const ROLES = [
  // Grounds, and the lines between them.
  'page',
  'panel',
  'panelHigh',
  'control',
  'line',
  'edge',
  'controlEdge',
  'faint',
  'backdrop',
  'veil',
  // Letters, from the figure to the remark.
  'text',
  'secondary',
  'muted',
  // What is abnormal, what is not, and what can be touched: for letters, lines and edges; with what fills a shape, and the
  // ground of a card.
  'critical',
  'criticalFill',
  'criticalCard',
  'attention',
  'attentionFill',
  'stale',
  'staleCard',
  'normal',
  'interaction',
  'interactionCard',
  'stripe',
  'stripeOther',
  // The map: what keeps shapes and names off the ground, and the number on a shape.
  'halo',
  'plate',
  'onShape',
  'onAttention',
  'vehicle',
  'mapText',
  'mapName',
  'mapFaint',
  'waterName',
  'zoneEdge',
  'zoneHatch',
  'facility',
  // The ground: told apart by lightness alone, for colour is kept for what is abnormal.
  'outside',
  'land',
  'landUse',
  'park',
  'water',
  'waterEdge',
  'loadLow',
  'loadHigh',
  'lane',
  'minor',
  'major',
  'border',
  'borderOuter',
  'building',
  'buildingEdge',
  'buildingLow',
  'buildingHigh',
  'buildingOutline',
] as const;

export type Role = (typeof ROLES)[number];

/** `#RRGGBB`, or `#RRGGBBAA` for what lets something through. */
export type Palette = Readonly<Record<Role, string>>;
