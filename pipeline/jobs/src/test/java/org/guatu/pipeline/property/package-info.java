/** What must hold whatever the seed: finals, roll-ups that are not final, and old savepoints. */
@org.jspecify.annotations.NullMarked
package org.guatu.pipeline.property;
