/** What must hold whatever the seed: finals, and old savepoints. */
@org.jspecify.annotations.NullMarked
package org.guatu.pipeline.property;
