/** R code: the outcomes of a pilot one after the other, in the order of its report. */
export const outcomes = String.raw`
answers$correct <- as.numeric(answers$correct)
sequence_of <- c(
  setNames(as.list(as.character(participants$sequence)), participants$participant_id),
  setNames(as.list(as.character(answers$sequence)), answers$participant_id)
)
sequence_of <- sequence_of[!duplicated(names(sequence_of))]
asked <- sapply(names(orders), function(s) sum(asked_in_set[sets[[s]]]))
given <- table(answers$participant_id)
people <- names(given)
complete <- people[given[people] == asked[unlist(sequence_of[people])]]
everybody <- answers
# Who left out answers counts in the second analysis alone; the rest is of those who finished.
answers <- answers[answers$participant_id %in% complete, ]
rights <- function(rows) {
  table <- values_by(rows, rows$correct, sum)
  # In a condition of theirs in which somebody answered nothing they were right nowhere.
  for (person in rownames(table)) for (condition in orders[[sequence_of[[person]]]])
    if (is.na(table[person, condition])) table[person, condition] <- 0
  table
}
say_total("total", rights(answers))
# Everybody, what was not answered counted as wrong: the leading analysis alone.
leads <- c(
  crossover = "Crossover t test on period differences", parallel = "Welch t test",
  "pre-post" = "Paired t test", rotation = "Friedman test"
)
if (length(complete) < length(people)) {
  lines <- capture.output(say_total("total, all", rights(everybody)))
  writeLines(lines[grepl(paste0("\t", leads[[design]], ": "), lines)])
}

leading <- list()
for (question in questions) {
  rows <- answers[answers$question_id == question, ]
  once <- design != "rotation" && all(asked_of_question[[question]] == 1)
  table <- rights(rows)
  # Somebody whose sets do not ask it was asked nothing, and was right nowhere.
  absent <- setdiff(complete, rownames(table))
  if (length(absent) > 0) {
    none <- t(sapply(absent, function(p) ifelse(conditions %in% orders[[sequence_of[[p]]]], 0, NA)))
    table <- rbind(table, matrix(none, length(absent), dimnames = list(absent, conditions)))
  }
  leading[[question]] <- if (once) say_binary(question, table) else say_ranks(question, table)
}
if (design == "rotation") {
  leading <- list()
  table <- rights(answers)
  for (i in seq_along(conditions)[-1]) leading[[conditions[i]]] <- say_pairs(conditions[i], table, 1, i)
}
holm <- p.adjust(unlist(leading)[!is.na(unlist(leading))], "holm")
for (id in names(holm)) say(id, "p after Holm", holm[[id]])

say_time("time", answers)

# Questionnaires: about the conditions, and what changed since before the first.
scores <- questionnaires[questionnaires$item_or_score == "score", ]
scores$scale <- paste(scores$instrument_id, scores$name)
about <- scores[!is.na(scores$condition) & scores$condition != "", ]
for (scale in unique(about$scale)) {
  rows <- about[about$scale == scale & about$participant_id %in% names(sequence_of), ]
  say_ranks(scale, values_by(rows, rows$value, function(own) own[length(own)]))
}
before <- scores[scores$occasion == "before", ]
after <- about[about$occasion == "after", ]
after$before <- before$value[match(paste(after$participant_id, after$scale), paste(before$participant_id, before$scale))]
for (scale in unique(after$scale)) for (condition in conditions) {
  rows <- after[after$scale == scale & after$condition == condition & !is.na(after$before), ]
  if (nrow(rows) > 0) say_signed(paste(scale, "change with", condition), rows$value, rows$before)
}

# Tests before and after everything else.
if (nrow(tests) > 0) {
  share <- tapply(as.numeric(tests$correct), list(tests$participant_id, factor(tests$occasion, c("before", "after"))), mean)
  share <- share[!is.na(share[, 1]) & !is.na(share[, 2]), , drop = FALSE]
  if (nrow(share) > 0) {
    found <- say_signed("test", unname(share[, 2]), unname(share[, 1]))
    say_way("test", pratt_name, found$shift, found$pratt)
    if (design == "parallel") {
      gain <- share[, 2] - share[, 1]
      arm <- sapply(names(gain), function(person) orders[[sequence_of[[person]]]][1])
      say_arms("test gain", unname(gain[arm == conditions[1]]), unname(gain[arm == conditions[2]]))
    }
  }
}

# Measurements against the truth.
measured <- answers[!is.na(answers$value) & !is.na(answers$reference), ]
measured$unit[is.na(measured$unit)] <- ""
measured$error <- measured$value - measured$reference
kinds <- unique(measured[, c("question_id", "unit")])
for (i in seq_len(nrow(kinds))) {
  question <- kinds$question_id[i]; unit <- kinds$unit[i]
  name <- if (unit == "") question else paste0(question, " (", unit, ")")
  rows <- measured[measured$question_id == question & measured$unit == unit, ]
  say_ranks(paste0(question, " error (", unit, ")"), values_by(rows, abs(rows$error), mean))
  for (condition in conditions) {
    own <- rows[rows$condition == condition, ]
    say_all(paste(name, condition), bland_altman(own$value, own$reference))
    say_all(paste(name, condition), slope_of(own$value, own$reference))
    for (set in unique(own$caseset)) {
      part <- own[own$caseset == set, ]
      cases <- unique(part$case_id)
      readers <- names(which(table(part$participant_id) == length(cases)))
      ratings <- sapply(readers, function(reader) sapply(cases, function(case)
        part$value[part$participant_id == reader & part$case_id == case]))
      if (is.matrix(ratings)) say_all(paste(name, condition, "set", set), intraclass(ratings))
    }
  }
  margin <- c(mm = 0.5, deg = 0.7)[unit]
  if (is.na(margin) || design == "rotation") next
  table <- values_by(rows, rows$error, mean)
  if (design == "parallel") {
    test <- t_of(arm_of(table, 1), arm_of(table, 2))
  } else if (design == "crossover") {
    d <- period_differences(table)
    test <- if (length(d$ab) > 0 && length(d$ba) > 0) halved(t_of(d$ab, d$ba, var.equal = TRUE)) else t_of(numeric(0))
  } else {
    kept <- pairs_of(table, 1, 2)
    test <- t_of(unname(kept[, 1] - kept[, 2]))
  }
  if (!is.na(test$t)) say_all(paste(name, "equivalence"), tost(test, margin[[1]]))
}

# Marks on cases whose number of lesions was not told.
marked <- answers[!is.na(answers$nl_count), ]
for (question in unique(marked$question_id)) {
  rows <- marked[marked$question_id == question, ]
  readers <- unique(rows[, c("participant_id", "condition")])
  of_reader <- function(i) rows[rows$participant_id == readers$participant_id[i] & rows$condition == readers$condition[i], ]
  marks <- lapply(seq_len(nrow(readers)), function(i) {
    own <- of_reader(i)
    list(lesions = lapply(own$ll_ratings, ratings_in), elsewhere = lapply(own$nl_ratings, ratings_in))
  })
  normal <- all(sapply(marks, function(m) any(lengths(m$lesions) == 0)))
  readers$area <- sapply(marks, function(m) wafroc(m$lesions, m$elsewhere, normal))
  for (i in seq_along(marks)) {
    lesions <- unlist(marks[[i]]$lesions)
    reader <- paste(question, "reader", readers$participant_id[i], readers$condition[i])
    say(reader, "area", readers$area[i])
    # What none of the abnormal cases lacks is a lesion.
    if (length(lesions) > 0) say(reader, "found", mean(lesions > -Inf))
  }
  say_ranks(paste(question, "wAFROC"), values_by(readers, readers$area, function(own) own[1]))
}

# Which they would choose.
chosen <- as.character(participants$preferred)
chosen <- chosen[!is.na(chosen) & chosen != ""]
if (length(chosen) > 0) {
  counts <- sapply(conditions, function(condition) sum(chosen == condition))
  for (condition in conditions) say("preference", condition, counts[[condition]])
  limits <- binom.test(counts[[1]], length(chosen))$conf.int
  say("preference", "low", limits[1]); say("preference", "high", limits[2])
  if (length(conditions) == 2) say("preference", "p", mcnemar_exact(counts[[1]], counts[[2]]))
}

# Learning within a period: the slope of right answers on the place of the case.
slopes <- unlist(lapply(unique(answers$participant_id), function(person) {
  own <- answers[answers$participant_id == person, ]
  slope <- unlist(lapply(unique(own$period), function(period) {
    rows <- own[own$period == period, ]
    rows <- rows[order(ifelse(is.na(rows$t_shown_ms), 0, rows$t_shown_ms)), ]
    place <- match(rows$case_id, unique(rows$case_id))
    if (max(place) == 1) NULL else cov(place, rows$correct) / var(place)
  }))
  if (is.null(slope)) NULL else mean(slope)
}))
if (length(slopes) > 0) {
  found <- say_signed("learning", slopes, 0 * slopes)
  say_way("learning", pratt_name, found$shift, found$pratt)
}
sure <- answers[!is.na(answers$confidence), ]
if (nrow(sure) > 0) say_ranks("confidence", values_by(sure, sure$confidence, mean))
`;
