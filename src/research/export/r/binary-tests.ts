/** R code: exact tests of right or wrong, and intervals of differences. Definitions as in `statistics/binary`. */
export const binaryTests = `
wilson <- function(right, n) {
  if (n == 0) return(c(0, 1))
  z <- qnorm(0.975)
  share <- right / n
  middle <- (share + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(share * (1 - share) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  c(if (right == 0) 0 else middle - half, if (right == n) 1 else middle + half)
}
# Newcombe 1998, method 10: two groups, and pairs.
difference_of_groups <- function(x, y) {
  if (length(x) == 0 || length(y) == 0) return(list(effect = NA, low = NA, high = NA, level = NA))
  d <- mean(x) - mean(y)
  a <- wilson(sum(x), length(x))
  b <- wilson(sum(y), length(y))
  list(
    effect = d, level = 0.95,
    low = d - sqrt((mean(x) - a[1])^2 + (b[2] - mean(y))^2),
    high = d + sqrt((a[2] - mean(x))^2 + (mean(y) - b[1])^2)
  )
}
difference_of_pairs <- function(x, y) {
  n <- length(x)
  if (n == 0) return(list(effect = NA, low = NA, high = NA, level = NA))
  d <- mean(x) - mean(y)
  a <- wilson(sum(x), n)
  b <- wilson(sum(y), n)
  margins <- sum(x) * (n - sum(x)) * sum(y) * (n - sum(y))
  product <- sum(x & y) * sum(!x & !y) - sum(x & !y) * sum(!x & y)
  eased <- if (product > 0) max(0, product - n / 2) else product
  phi <- if (margins > 0) eased / sqrt(margins) else 0
  width <- function(u, v) sqrt(max(0, u^2 - 2 * phi * u * v + v^2))
  list(
    effect = d, level = 0.95,
    low = d - width(mean(x) - a[1], b[2] - mean(y)),
    high = d + width(a[2] - mean(x), mean(y) - b[1])
  )
}
fisher_p <- function(right1, n1, right2, n2) {
  table <- matrix(c(right1, n1 - right1, right2, n2 - right2), 2)
  if (any(rowSums(table) == 0) || any(colSums(table) == 0)) return(1)
  fisher.test(table)$p.value
}
# The largest chance of the tables that count as extreme, over every common chance of a right answer.
unconditional <- function(n1, n2, extreme) {
  cells <- expand.grid(x1 = 0:n1, x2 = 0:n2)
  cells <- cells[mapply(extreme, cells$x1, cells$x2), ]
  tail <- function(p) sum(dbinom(cells$x1, n1, p) * dbinom(cells$x2, n2, p))
  grid <- seq(0, 1, length.out = 1001)
  at <- sapply(grid, tail)
  best <- max(at)
  for (i in 2:1000)
    if (at[i] >= at[i - 1] && at[i] >= at[i + 1] && at[i] > 0.98 * best)
      best <- max(best, optimize(tail, grid[c(i - 1, i + 1)], maximum = TRUE, tol = 1e-10)$objective)
  min(1, best)
}
barnard_p <- function(right1, n1, right2, n2) {
  z <- function(x1, x2) {
    p <- (x1 + x2) / (n1 + n2)
    spread <- sqrt(p * (1 - p) * (1 / n1 + 1 / n2))
    if (spread > 0) (x1 / n1 - x2 / n2) / spread else 0
  }
  seen <- abs(z(right1, right2))
  unconditional(n1, n2, function(x1, x2) abs(z(x1, x2)) >= seen - 1e-9 * max(1, seen))
}
boschloo_p <- function(right1, n1, right2, n2) {
  less <- function(x1, x2) phyper(x1, n1, n2, x1 + x2)
  greater <- function(x1, x2) phyper(x1 - 1, n1, n2, x1 + x2, lower.tail = FALSE)
  side <- function(p) unconditional(n1, n2, function(x1, x2) p(x1, x2) <= p(right1, right2) * (1 + 1e-7))
  min(1, 2 * min(side(less), side(greater)))
}
mcnemar_exact <- function(a, b) if (a + b == 0) 1 else binom.test(a, a + b)$p.value
mcnemar_mid <- function(a, b)
  if (a == b) 1 else min(1, 2 * pbinom(min(a, b), a + b, 0.5) - dbinom(min(a, b), a + b, 0.5))
# Scores +1, 0, -1 of period differences, by sequence.
prescott_p <- function(ab, ba) {
  scores <- c(ab, ba) + 1
  m <- length(ab)
  centre <- if (length(scores) > 0) m * sum(scores) / length(scores) else 0
  two_sided(draws_distribution(scores, m), sum(scores[seq_len(m)]), centre)
}
`;
