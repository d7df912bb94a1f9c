/** R code: limits of agreement, intraclass correlations, equivalence, and areas under the wAFROC curve. */
export const agreement = `
# A t test as list, or NA where values do not vary.
t_of <- function(...) {
  none <- list(effect = NA, low = NA, high = NA, level = NA, p = NA, t = NA, df = NA, error = NA)
  tryCatch({
    test <- t.test(...)
    estimate <- if (length(test$estimate) == 2) test$estimate[[1]] - test$estimate[[2]] else test$estimate[[1]]
    list(
      effect = estimate, low = test$conf.int[1], high = test$conf.int[2], level = 0.95,
      p = test$p.value, t = test$statistic[[1]], df = test$parameter[[1]], error = test$stderr
    )
  }, error = function(e) none)
}
halved <- function(test) {
  for (part in c("effect", "low", "high", "error")) test[[part]] <- test[[part]] / 2
  test
}
# Bland and Altman 1986, 1999.
bland_altman <- function(x, y) {
  n <- length(x)
  if (n < 2) return(NULL)
  d <- x - y
  bias <- mean(d)
  deviation <- sd(d)
  half <- qt(0.975, n - 1) * c(deviation / sqrt(n), deviation * sqrt(1 / n + 1.96^2 / (2 * (n - 1))))
  limits <- bias + c(-1.96, 1.96) * deviation
  list(
    bias = bias, "bias low" = bias - half[1], "bias high" = bias + half[1],
    lower = limits[1], "lower low" = limits[1] - half[2], "lower high" = limits[1] + half[2],
    upper = limits[2], "upper low" = limits[2] - half[2], "upper high" = limits[2] + half[2]
  )
}
slope_of <- function(x, y) {
  at <- (x + y) / 2
  d <- x - y
  if (length(at) < 3 || sd(at) <= 1e-12 * size_of(at)) return(list(slope = NA, "slope p" = NA))
  fit <- lm(d ~ at)
  if (sqrt(sum(resid(fit)^2)) < 1e-9 * size_of(x, y)) return(list(slope = NA, "slope p" = NA))
  row <- suppressWarnings(summary(fit))$coefficients["at", ]
  list(slope = row[[1]], "slope p" = row[[4]])
}
# Two one-sided tests of a t test.
tost <- function(test, margin) {
  half <- qt(0.95, test$df) * test$error
  list(
    estimate = test$effect, low = test$effect - half, high = test$effect + half,
    p = max(
      pt((test$effect + margin) / test$error, test$df, lower.tail = FALSE),
      pt((margin - test$effect) / test$error, test$df, lower.tail = FALSE)
    )
  )
}
# Shrout and Fleiss 1979 from the analysis of variance; interval of (2,1) after McGraw and Wong 1996.
intraclass <- function(ratings) {
  n <- nrow(ratings)
  k <- ncol(ratings)
  if (is.null(n) || n < 2 || k < 2 || max(ratings) - min(ratings) == 0) return(list())
  long <- data.frame(
    y = as.vector(ratings), target = factor(as.vector(row(ratings))), rater = factor(as.vector(col(ratings)))
  )
  squares <- suppressWarnings(anova(lm(y ~ target + rater, data = long)))[["Mean Sq"]]
  squares[squares < (1e-13 * size_of(ratings))^2 * n * k] <- 0
  targets <- squares[1]; raters <- squares[2]; residual <- squares[3]
  icc31 <- (targets - residual) / (targets + (k - 1) * residual)
  icc21 <- (targets - residual) / (targets + (k - 1) * residual + k * (raters - residual) / n)
  found <- list("ICC(2,1)" = icc21, "ICC(3,1)" = icc31)
  if (residual <= 0) return(found)
  f <- targets / residual
  limits <- c(f / qf(0.975, n - 1, (n - 1) * (k - 1)), f * qf(0.975, (n - 1) * (k - 1), n - 1))
  limits <- (limits - 1) / (limits + k - 1)
  found[["ICC(3,1) low"]] <- limits[1]
  found[["ICC(3,1) high"]] <- limits[2]
  ratio <- raters / residual
  rest <- n * (1 + (k - 1) * icc21) - k * icc21
  df <- (n - 1) * (k - 1) * (k * icc21 * ratio + rest)^2 / ((n - 1) * k^2 * icc21^2 * ratio^2 + rest^2)
  if (!is.finite(df) || df <= 0.05) return(found)
  up <- qf(0.975, n - 1, df)
  down <- qf(0.975, df, n - 1)
  spread <- k * raters + (k * n - k - n) * residual
  found[["ICC(2,1) low"]] <- n * (targets - up * residual) / (up * spread + n * targets)
  found[["ICC(2,1) high"]] <- n * (down * targets - residual) / (spread + n * down * targets)
  found
}
# Chance that a lesion is rated above the highest mark on nothing; each case weighs the same.
ratings_in <- function(text) {
  words <- strsplit(trimws(ifelse(is.na(text), "", as.character(text))), " +")[[1]]
  words <- words[words != ""]
  ifelse(words == "unmarked", -Inf, suppressWarnings(as.numeric(words)))
}
wafroc <- function(lesions, false_marks, normal_everywhere) {
  highest <- sapply(false_marks, function(marks) max(-Inf, marks))
  abnormal <- lengths(lesions) > 0
  if (!any(abnormal)) return(NA)
  against <- if (normal_everywhere) highest[!abnormal] else highest
  mean(sapply(lesions[abnormal], function(case)
    mean(sapply(case, function(rating) mean((rating > against) + 0.5 * (rating == against))))))
}
`;
