/** R code: one outcome compared as the protocol's design says, each number printed under its name. */
export const compare = String.raw`
say <- function(id, what, value)
  if (length(value) == 1 && !is.na(value)) cat(sprintf("%s\t%s\t%.15g\n", id, what, value))
say_all <- function(id, values) for (name in names(values)) say(id, name, values[[name]])
say_way <- function(id, method, effect, p, change = identity) {
  for (part in c("effect", "low", "high")) say(id, paste(method, part, sep = ": "), change(effect[[part]]))
  say(id, paste(method, "level", sep = ": "), effect$level)
  say(id, paste(method, "p", sep = ": "), p)
}

# Values by person (rows) and condition (columns), NA where there is none.
values_by <- function(rows, value, fun) {
  kept <- !is.na(value)
  rows <- rows[kept, ]
  people <- unique(rows$participant_id)
  if (length(people) == 0) return(matrix(numeric(0), 0, length(conditions), dimnames = list(NULL, conditions)))
  table <- sapply(conditions, function(condition) sapply(people, function(person) {
    own <- which(rows$participant_id == person & rows$condition == condition)
    if (length(own) == 0) NA else fun(value[kept][own])
  }))
  matrix(table, length(people), length(conditions), dimnames = list(people, conditions))
}
# Period differences (first minus second period) of those who have both, by order.
period_differences <- function(table) {
  table <- table[!is.na(table[, 1]) & !is.na(table[, 2]), , drop = FALSE]
  order <- sapply(rownames(table), function(person) orders[[sequence_of[[person]]]][1] == conditions[1])
  order <- as.logical(order)
  d <- table[, 1] - table[, 2]
  list(ab = d[order], ba = -d[!order], sums_ab = rowSums(table)[order], sums_ba = rowSums(table)[!order])
}
pairs_of <- function(table, a, b) table[!is.na(table[, a]) & !is.na(table[, b]), c(a, b), drop = FALSE]
arm_of <- function(table, a) unname(table[!is.na(table[, a]), a])

signed_name <- "Exact signed-rank test, zeros dropped"
pratt_name <- "Signed-rank test, zeros after Pratt"
koch_name <- "Exact rank test on period differences (Koch)"

# Returns the leading p.
say_signed <- function(id, x, y, change = identity, prefix = "", suffix = "") {
  scale <- size_of(x, y)
  test <- signed_rank(x - y, scale)
  shift <- paired_shift(x - y, scale)
  p <- if (length(x) == 0) NA else test$p
  say_way(id, paste0(prefix, signed_name, suffix), shift, p, change)
  list(test = test, shift = shift, p = p, pratt = if (length(x) == 0) NA else test$pratt)
}
say_pairs <- function(id, table, a, b, change = identity, figures = TRUE) {
  kept <- pairs_of(table, a, b)
  x <- unname(kept[, 1]); y <- unname(kept[, 2])
  found <- say_signed(id, x, y, change)
  say_way(id, pratt_name, found$shift, found$pratt, change)
  if (design == "crossover") {
    d <- period_differences(kept)
    say_way(id, koch_name, found$shift, mann_whitney(d$ab, d$ba)$p, change)
  }
  if (figures) {
    say(id, "V", found$test$v)
    say(id, "pairs that differ", found$test$n)
    if (length(x) > 0) say(id, "mean difference", mean(x) - mean(y))
    say(id, "rank-biserial correlation", found$test$biserial)
  }
  found$p
}
say_arms <- function(id, x, y, change = identity, suffix = "", figures = TRUE) {
  test <- mann_whitney(x, y)
  say_way(id, paste0("Exact Mann-Whitney test", suffix), location_shift(x, y), test$p, change)
  if (figures) {
    say(id, "Cliff's delta", test$delta)
    if (length(x) > 0 && length(y) > 0) say(id, "mean difference", mean(x) - mean(y))
  }
  test$p
}
say_several <- function(id, table, change = identity) {
  whole <- table[rowSums(is.na(table)) == 0, , drop = FALSE]
  test <- if (nrow(whole) > 1) suppressWarnings(friedman.test(whole)) else list(p.value = NA)
  say(id, "Friedman test: p", test$p.value)
  if (!is.na(test$p.value)) {
    say(id, "chi-square", test$statistic[[1]])
    say(id, "df", test$parameter[[1]])
  }
  for (i in seq_along(conditions)[-1]) {
    kept <- pairs_of(table, 1, i)
    prefix <- paste0(names_of[1], " against ", names_of[i], ": ")
    say_signed(id, unname(kept[, 1]), unname(kept[, 2]), change, prefix)
  }
  test$p.value
}
say_ranks <- function(id, table, change = identity) switch(design,
  rotation = say_several(id, table, change),
  parallel = say_arms(id, arm_of(table, 1), arm_of(table, 2), change),
  say_pairs(id, table, 1, 2, change)
)

# Right answers in all.
say_total <- function(id, table) {
  if (design == "rotation") return(invisible(say_several(id, table)))
  if (design == "parallel") {
    x <- arm_of(table, 1); y <- arm_of(table, 2)
    test <- t_of(x, y)
    say_way(id, "Welch t test", test, test$p)
    say(id, "t", test$t); say(id, "df", test$df)
    say_arms(id, x, y, figures = FALSE)
    say(id, "Cliff's delta", mann_whitney(x, y)$delta)
    df <- length(x) + length(y) - 2
    pooled <- sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / df)
    if (length(x) > 0 && length(y) > 0 && df >= 2 && pooled > 0)
      say(id, "Hedges g", exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2) * (mean(x) - mean(y)) / pooled)
    return(invisible())
  }
  kept <- pairs_of(table, 1, 2)
  d <- unname(kept[, 1] - kept[, 2])
  paired <- t_of(d)
  if (design == "pre-post") {
    say_way(id, "Paired t test", paired, paired$p)
    say(id, "t", paired$t)
    if (!is.na(paired$t)) say(id, "Cohen dz", mean(d) / sd(d))
    return(invisible(say_pairs(id, table, 1, 2, figures = FALSE)))
  }
  periods <- period_differences(kept)
  both <- length(periods$ab) > 0 && length(periods$ba) > 0
  test <- if (both) halved(t_of(periods$ab, periods$ba, var.equal = TRUE)) else t_of(numeric(0))
  say_way(id, "Crossover t test on period differences", test, test$p)
  say(id, "t", test$t); say(id, "df", test$df)
  if (both) {
    say(id, "period p", t_of(periods$ab, -periods$ba, var.equal = TRUE)$p)
    say(id, "carry-over p", t_of(periods$sums_ab, periods$sums_ba, var.equal = TRUE)$p)
  }
  say_way(id, "Paired t test, period ignored", paired, paired$p)
  say_pairs(id, table, 1, 2, figures = FALSE)
  parts <- c("smallest", "lower quartile", "median", "upper quartile", "largest")
  if (length(d) > 0) {
    for (i in 1:5) say(id, paste("difference,", parts[i]), quantile(d, (i - 1) / 4)[[1]])
    say(id, "difference, mean", mean(d))
  }
}

# Right or wrong, asked once in a condition. Returns the leading p.
say_binary <- function(id, table) {
  if (design == "parallel") {
    x <- arm_of(table, 1); y <- arm_of(table, 2)
    risk <- difference_of_groups(x, y)
    empty <- is.na(risk$effect)
    counts <- list(sum(x), length(x), sum(y), length(y))
    p <- if (empty) NA else do.call(fisher_p, counts)
    say_way(id, "Fisher's exact test", risk, p)
    say_way(id, "Barnard's exact test", risk, if (empty) NA else do.call(barnard_p, counts))
    say_way(id, "Boschloo's exact test", risk, if (empty) NA else do.call(boschloo_p, counts))
    return(p)
  }
  kept <- pairs_of(table, 1, 2)
  x <- unname(kept[, 1]); y <- unname(kept[, 2])
  risk <- difference_of_pairs(x, y)
  a <- sum(x > y); b <- sum(y > x)
  empty <- length(x) == 0
  exact <- if (empty) NA else mcnemar_exact(a, b)
  say_way(id, "Exact McNemar test", risk, exact)
  say_way(id, "McNemar test, mid-p", risk, if (empty) NA else mcnemar_mid(a, b))
  say(id, "right in the first alone", a)
  say(id, "right in the second alone", b)
  if (design != "crossover") return(exact)
  d <- period_differences(kept)
  differ <- function(d) sum(d != 0)
  prescott <- if (empty) NA else prescott_p(d$ab, d$ba)
  gart <- if (empty) NA else fisher_p(sum(d$ab > 0), differ(d$ab), sum(d$ba > 0), differ(d$ba))
  say_way(id, "Prescott's exact test", risk, prescott)
  say_way(id, "Mainland-Gart exact test", risk, gart)
  if (binary_test == "prescott") prescott else gart
}

say_time <- function(id, rows) {
  rows <- rows[!is.na(rows$active_ms) & rows$active_ms > 0, ]
  if (nrow(rows) == 0) return(invisible())
  rows$log <- log(rows$active_ms)
  table <- values_by(rows, rows$log, mean)
  medians <- values_by(rows, rows$log, median)
  if (design == "rotation") return(invisible(say_several(id, table, exp)))
  if (design == "parallel") {
    test <- t_of(arm_of(table, 1), arm_of(table, 2))
    say_way(id, "Welch t test of mean log times", test, test$p, exp)
    say_arms(id, arm_of(medians, 1), arm_of(medians, 2), exp, ", of median times", figures = FALSE)
    return(invisible())
  }
  kept <- pairs_of(table, 1, 2)
  middle <- pairs_of(medians, 1, 2)
  say_signed(id, unname(middle[, 1]), unname(middle[, 2]), exp, suffix = ", of median times")
  if (design == "pre-post") {
    test <- t_of(unname(kept[, 1] - kept[, 2]))
    say_way(id, "Paired t test of mean log times", test, test$p, exp)
    return(invisible())
  }
  d <- period_differences(kept)
  test <- if (length(d$ab) > 0 && length(d$ba) > 0) halved(t_of(d$ab, d$ba, var.equal = TRUE)) else t_of(numeric(0))
  say_way(id, "Crossover t test of mean log times", test, test$p, exp)
  rows$first <- as.numeric(rows$condition == conditions[1])
  fit <- tryCatch(
    lm(log ~ first + factor(period) + factor(participant_id), data = rows), error = function(e) NULL
  )
  if (is.null(fit) || is.na(coef(fit)[["first"]])) return(invisible())
  row <- summary(fit)$coefficients["first", ]
  df <- fit$df.residual
  half <- qt(0.975, df) * row[[2]]
  way <- list(effect = row[[1]], low = row[[1]] - half, high = row[[1]] + half, level = 0.95)
  say_way(id, "Every answer by itself, participants and periods held fixed", way, row[[4]], exp)
  say(id, "log estimate", row[[1]]); say(id, "log standard error", row[[2]])
  say(id, "t", row[[3]]); say(id, "df", df)
}
`;
