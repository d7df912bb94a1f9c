import type { Protocol } from '../protocol/protocol.ts';

/**
 * R code (base R alone) that computes the primary outcome, the family with Holm's correction from the
 * long CSV file at `path`, as `analysePilot` does, and prints one line for each: `id,estimate,p`. NA where base R has no
 * such test.
 */
export function analysisScript(protocol: Protocol, path: string): string {
  const [first, second] = protocol.conditions.map(({ id }) => JSON.stringify(id));
  const questions = protocol.questions.map(({ id }) => JSON.stringify(id)).join(', ');
  return [
    `answers <- read.csv(${JSON.stringify(path)})`,
    `first <- ${first}; second <- ${second}`,
    '# Who answered everything is analysed.',
    'asked <- max(table(answers$participant_id))',
    'complete <- names(which(table(answers$participant_id) == asked))',
    'answers <- answers[answers$participant_id %in% complete, ]',
    'people <- unique(answers$participant_id)',
    'right <- function(rows, person, condition) sum(rows$correct[rows$participant_id == person & rows$condition == condition])',
    '# Exact signed-rank test with midranks, zeros dropped: every choice of signs is counted.',
    'signed_rank <- function(d) {',
    '  d <- d[d != 0]',
    '  if (length(d) == 0) return(1)',
    '  ranks <- round(2 * rank(abs(d)))',
    '  ways <- 1',
    '  for (r in ranks) ways <- c(ways, rep(0, r)) + c(rep(0, r), ways)',
    '  share <- ways / sum(ways)',
    '  v <- sum(ranks[d > 0])',
    '  min(1, 2 * min(sum(share[0:v + 1]), sum(share[(v + 1):length(share)])))',
    '}',
    'say <- function(id, estimate, p) cat(sprintf("%s,%.10g,%.10g\\n", id, estimate, p))',
    ...designLines(protocol.design),
    'family <- list()',
    `for (question in c(${questions})) {`,
    '  rows <- answers[answers$question_id == question, ]',
    ...familyLines(protocol.design),
    '}',
    'p <- sapply(family, function(f) f$p)',
    'holm <- p.adjust(p, "holm")',
    'for (i in seq_along(family)) say(family[[i]]$id, family[[i]]$estimate, p[i])',
    'for (i in seq_along(family)) say(paste0(family[[i]]$id, ".holm"), family[[i]]$estimate, holm[i])',
    '',
  ].join('\n');
}

function designLines(design: Protocol['design']): string[] {
  if (design === 'crossover')
    return [
      '# Crossover: t test on halved period differences (Hills and Armitage 1979).',
      'd <- sapply(people, function(i) right(answers, i, first) - right(answers, i, second))',
      'first_period <- sapply(people, function(i) answers$condition[answers$participant_id == i & answers$period == 1][1])',
      'a <- d[first_period == first]; b <- d[first_period == second]',
      'test <- t.test(a, -b, var.equal = TRUE)',
      'say("total", (mean(a) + mean(b)) / 2, test$p.value)',
    ];
  if (design === 'parallel')
    return [
      'score <- function(condition) sapply(unique(answers$participant_id[answers$condition == condition]), function(i) right(answers, i, condition))',
      'test <- t.test(score(first), score(second))',
      'say("total", mean(score(first)) - mean(score(second)), test$p.value)',
    ];
  if (design === 'pre-post')
    return [
      'd <- sapply(people, function(i) right(answers, i, first) - right(answers, i, second))',
      'say("total", mean(d), t.test(d)$p.value)',
    ];
  return [
    'scores <- t(sapply(people, function(i) tapply(answers$correct[answers$participant_id == i], answers$condition[answers$participant_id == i], sum)))',
    'say("total", NA, friedman.test(as.matrix(scores))$p.value)',
  ];
}

/** Mean difference and p of one question; where it was asked once in a condition the exact tests are the page's own. */
function familyLines(design: Protocol['design']): string[] {
  const each = (condition: string) =>
    design === 'parallel'
      ? `sapply(unique(rows$participant_id[rows$condition == ${condition}]), function(i) right(rows, i, ${condition}))`
      : `sapply(people, function(i) right(rows, i, ${condition}))`;
  return [
    `  x <- ${each('first')}`,
    `  y <- ${each('second')}`,
    '  once <- max(table(rows$participant_id, rows$condition)) == 1',
    design === 'parallel'
      ? '  p <- if (once) fisher.test(matrix(c(sum(x), sum(1 - x), sum(y), sum(1 - y)), 2))$p.value else NA'
      : '  p <- if (once) NA else signed_rank(x - y)',
    '  family[[question]] <- list(id = question, estimate = mean(x) - mean(y), p = p)',
  ];
}
