package org.heraldcms.core.review;

/**
 * A stage of a workflow.
 *
 * @param name what the newsroom calls it
 * @param approvals how many reviewers must approve before the next stage begins, at least 1
 */
public record Stage(String name, int approvals) {}
