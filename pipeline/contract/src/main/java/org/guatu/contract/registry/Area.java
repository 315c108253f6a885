package org.guatu.contract.registry;

import java.io.Serializable;
import org.guatu.contract.LocalName;

/**
 * An area of the tree, as effective from an instant.
 *
 * @param code prefix code, see {@link AreaCode}
 * @param kind level, or kind of compound
 * @param name in both languages
 * @param people registered residents
 * @param households registered households
 * @param lon degrees east of its label point, WGS 84
 * @param lat degrees north of its label point, WGS 84
 * @param validFromMillis effective from, UTC milliseconds
 */
public record Area(
    String code,
    AreaKind kind,
    LocalName name,
    long people,
    long households,
    double lon,
    double lat,
    long validFromMillis)
    implements Serializable {}
