import { z } from 'zod';
import { debianTool } from '../../support/debian-tool.ts';
import { rscript, runR } from '../../support/run-r.ts';

const lme4 = debianTool('/usr/lib/R/site-library/lme4/DESCRIPTION', 'r-cran-lme4');

/** The title of a test that needs R with lme4, and whether they are missing. */
export const mixedModelTitle = (title: string) => ({
  text: lme4.title(rscript.title(title)),
  missing: !lme4.path || !rscript.path,
});

/** Names and formulas only: a file of reference values must not run other code. */
const input = z.object({
  dataset: z.string().regex(/^[\w.]+::[\w.]+$/),
  formula: z.string().regex(/^[\w .~+*:|()^-]+$/),
});

/** Fits a linear mixed model (REML) with lme4, under the names that fixture files use. */
export async function mixedModelInR(raw: unknown): Promise<Record<string, unknown>> {
  const { dataset, formula } = input.parse(raw);
  const printed = await runR(`
    fit <- lme4::lmer(${formula}, data = ${dataset}, REML = TRUE)
    say <- function(x) cat(formatC(x, digits = 15, format = "g"), sep = " ")
    cat(names(lme4::fixef(fit)), "\\n"); say(lme4::fixef(fit)); cat("\\n")
    say(sqrt(diag(as.matrix(vcov(fit))))); cat("\\n"); say(as.numeric(logLik(fit))); cat("\\n"); say(sigma(fit))
  `);
  const [names = [], fixed = [], errors = [], logLik = [], sigma = []] = printed
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return {
    fixed: Object.fromEntries(names.map((name, i) => [name.replaceAll(/[()]/g, ''), Number(fixed[i])])),
    se: errors.map(Number),
    logLik_REML: Number(logLik[0]),
    resid_sd: Number(sigma[0]),
  };
}
