/** R code: exact rank tests with ties, and the intervals that they do not reject. Definitions as in `statistics/ranks`. */
export const rankTests = `
# Values that differ by rounding alone are ties.
settled <- function(x, scale) if (scale > 0) round(x / scale, 10) else 0 * x
size_of <- function(...) max(0, abs(c(...)))

# p of a sum (in steps of the distribution), by distance from the centre.
two_sided <- function(chances, at, centre)
  min(1, sum(chances[abs(seq_along(chances) - 1 - centre) >= abs(at - centre) - 0.002]))
quantile_of <- function(chances, p) which(cumsum(chances) >= p - 1e-12)[1] - 1

# Every choice of signs: chances of the sum of (doubled) ranks that are positive.
signs_distribution <- function(ranks) {
  ways <- 1
  for (r in ranks) ways <- (c(ways, rep(0, r)) + c(rep(0, r), ways)) / 2
  ways
}
# Every choice of so many items: chances of their sum.
draws_distribution <- function(items, size) {
  if (size == 0) return(1)
  width <- sum(sort(items, decreasing = TRUE)[seq_len(size)]) + 1
  counts <- matrix(0, size + 1, width)
  counts[1, 1] <- 1
  for (item in items) for (k in size:1)
    counts[k + 1, ] <- counts[k + 1, ] + c(rep(0, item), counts[k, seq_len(width - item)])
  counts[size + 1, ] / sum(counts[size + 1, ])
}

# Wilcoxon's signed-rank test: zeros dropped, and after Pratt.
signed_rank <- function(d, scale = size_of(d)) {
  s <- settled(d, scale)
  kept <- s != 0
  test <- function(ranks) {
    doubled <- round(2 * ranks)
    v <- sum(doubled[d[kept] > 0])
    list(v = v / 2, p = two_sided(signs_distribution(doubled), v, sum(doubled) / 2), mean = sum(doubled) / 4)
  }
  dropped <- test(rank(abs(s[kept])))
  list(
    v = dropped$v, p = dropped$p, pratt = test(rank(abs(s))[kept])$p, n = sum(kept),
    biserial = if (dropped$mean == 0) 0 else dropped$v / dropped$mean - 1
  )
}

# Hodges-Lehmann estimate of paired differences, with the shifts that the test does not reject.
paired_shift <- function(d, scale = size_of(d)) {
  n <- length(d)
  none <- list(effect = NA, low = NA, high = NA, level = NA)
  if (n == 0) return(none)
  pairs <- outer(d, d, "+") / 2
  walsh <- sort(pairs[upper.tri(pairs, diag = TRUE)])
  found <- list(effect = median(walsh), low = NA, high = NA, level = NA)
  if (walsh[length(walsh)] - walsh[1] <= 1e-10 * scale) return(found)
  s <- settled(d, scale)
  if (all(s != 0) && !anyDuplicated(abs(s))) {
    chances <- signs_distribution(seq_len(n))
    q <- max(1, quantile_of(chances, 0.025))
    below <- sum(chances[seq_len(q)])
    if (below >= 0.5 - 1e-9) return(found)
    found$low <- walsh[q]
    found$high <- walsh[length(walsh) + 1 - q]
    found$level <- if (abs(2 * below - 0.05) > 0.025) 1 - 2 * below else 0.95
    return(found)
  }
  kept <- function(i)
    walsh[i + 1] - walsh[i] > 1e-10 * scale &&
      signed_rank(d - (walsh[i] + walsh[i + 1]) / 2, scale)$p > 0.05 + 1e-12
  last <- length(walsh) - 1
  first <- 1
  while (first <= last && !kept(first)) first <- first + 1
  final <- last
  while (final >= first && !kept(final)) final <- final - 1
  extreme <- 2^(1 - n)
  open <- extreme > 0.05
  if (open && n < 2) return(found)
  found$low <- if (open) walsh[1] else walsh[min(first, last)]
  found$high <- if (open) walsh[length(walsh)] else walsh[max(final + 1, 1)]
  found$level <- if (open) 1 - extreme else 0.95
  found
}

# Mann-Whitney test by the permutations of the midranks.
mann_whitney <- function(x, y) {
  if (length(x) == 0 || length(y) == 0) return(list(p = NA, delta = NA))
  m <- length(x)
  doubled <- round(2 * rank(settled(c(x, y), size_of(x, y))))
  u <- sum(doubled[seq_len(m)]) / 2 - m * (m + 1) / 2
  list(
    p = two_sided(draws_distribution(doubled, m), sum(doubled[seq_len(m)]), m * (m + length(y) + 1)),
    delta = 2 * u / (m * length(y)) - 1
  )
}

# Hodges-Lehmann estimate of two groups, with its interval.
location_shift <- function(x, y) {
  found <- list(effect = NA, low = NA, high = NA, level = NA)
  if (length(x) == 0 || length(y) == 0) return(found)
  m <- length(x)
  scale <- size_of(x, y)
  d <- sort(as.vector(outer(x, y, "-")))
  found$effect <- median(d)
  least <- m * (m + 1) / 2
  s <- settled(c(x, y), scale)
  if (!anyDuplicated(s)) {
    chances <- draws_distribution(seq_along(s), m)
    q <- max(1, quantile_of(chances, 0.025) - least)
    below <- sum(chances[seq_len(least + q)])
    if (below >= 0.5 - 1e-9) return(found)
    found$low <- d[q]
    found$high <- d[length(d) + 1 - q]
    found$level <- if (abs(2 * below - 0.05) > 0.025) 1 - 2 * below else 0.95
    return(found)
  }
  chances <- draws_distribution(round(2 * rank(s)), m)
  lower <- quantile_of(chances, 0.025) / 2 - least
  upper <- quantile_of(chances, 0.975) / 2 - least
  if (d[length(d)] - d[1] <= 1e-10 * scale) return(found)
  shifted <- length(d) - rank(settled(d, scale)) + 0.5
  lows <- d[shifted > upper + 1e-9]
  highs <- d[shifted <= lower + 1e-9]
  found$low <- if (length(lows) > 0) lows[length(lows)] else d[1]
  found$high <- if (length(highs) > 0) highs[1] else d[length(d)]
  found$level <- 0.95
  found
}
`;
