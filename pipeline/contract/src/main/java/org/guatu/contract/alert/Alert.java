package org.guatu.contract.alert;

import java.util.Map;
import org.guatu.contract.LocalName;
import org.jspecify.annotations.Nullable;

/**
 * One alert episode: the newest record of its id on {@code alerts}.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param id hash of rule, subject and first breach
 * @param number the number on card and pin; 0 until one is given
 * @param rule the rule's id, such as {@code R1}
 * @param subject the subject's id
 * @param severity how bad
 * @param state where the episode stands
 * @param title what is wrong, in both languages
 * @param reason observed figures by catalogue name
 * @param sinceMillis first breach, UTC milliseconds
 * @param deadlineMillis until when somebody must have it, UTC milliseconds; -1 where none
 * @param owner who has it, or null
 */
public record Alert(
    int schemaVersion,
    String id,
    int number,
    String rule,
    String subject,
    Severity severity,
    AlertState state,
    LocalName title,
    Map<String, Double> reason,
    long sinceMillis,
    long deadlineMillis,
    @Nullable String owner) {

  public static final int SCHEMA_VERSION = 1;
}
