package org.guatu.simulators.town;

import java.util.List;
import org.guatu.contract.registry.Round;

/**
 * What a registry says beyond the town itself.
 *
 * @param version of the registry
 * @param validFromMillis from when everything in it holds, UTC milliseconds
 * @param opensAtMillis planned opening of the points, UTC milliseconds
 * @param closesAtMillis planned end of the points, UTC milliseconds
 * @param rounds whose targets are all residents and workers
 */
public record RegistryTerms(
    long version,
    long validFromMillis,
    long opensAtMillis,
    long closesAtMillis,
    List<Round> rounds) {}
