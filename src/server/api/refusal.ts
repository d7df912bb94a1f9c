import { UserError } from '../../base/user-error.ts';

/** A request that is not carried out, with the HTTP status that says why. The message goes to whoever asked. */
export class Refusal extends UserError {
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(code, message);
    this.status = status;
  }
}
