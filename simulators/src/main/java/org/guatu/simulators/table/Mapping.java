package org.guatu.simulators.table;

import java.util.List;
import java.util.Map;
import org.guatu.contract.registry.Registry;
import org.guatu.simulators.round.RoundSettings;

/**
 * A declared mapping: how tables become a recorded round.
 *
 * @param settings round, site, time zone, O and L
 * @param registry the site as declared; areas found in the tables are added
 * @param areas how names of areas become codes
 * @param input how the tables are read
 * @param events the events of a row
 * @param columns the columns referred to, with the place that does
 */
record Mapping(
    RoundSettings settings,
    Registry registry,
    NamedAreas areas,
    TableInput input,
    List<EventTemplate> events,
    Map<String, MappingNode> columns) {}
