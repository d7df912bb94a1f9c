import { useState } from 'react';
import { contentHash, standingApprovals } from '../../teaching/authoring/approval.ts';
import { useDesk, useDraft } from '../desk-context.ts';

/** A second reader's name under what the case says now; it falls with the next change. */
export function Approvals({ today }: { today: () => string }) {
  const desk = useDesk();
  const draft = useDraft((whole) => whole);
  const [name, setName] = useState('');
  const [role, setRole] = useState('Second reader');
  const standing = standingApprovals(draft);
  const approve = () => {
    const approval = { name: name.trim(), role: role.trim(), date: today(), content: contentHash(draft) };
    desk.change({ edit: 'insert', path: ['reviewers', draft.reviewers.length], value: approval }, 'Approve');
    setName('');
  };
  return (
    <fieldset className="authored-rows" data-path="reviewers">
      <legend>Approval by a second reader</legend>
      {draft.reviewers.map((approval, i) => (
        <p key={i} className={standing.includes(approval) ? 'authored-approved' : 'empty'}>
          {approval.name}, {approval.role}, {approval.date}
          {standing.includes(approval) ? '' : ': no longer holds, the case was changed since'}
        </p>
      ))}
      <small>
        Whoever approves has solved or read the case. The approval is saved with it and falls when anything in
        it is changed.
      </small>
      <div className="authored-pair">
        <label className="authored">
          <span className="authored-label">Name</span>
          <input
            type="text"
            className="field"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label className="authored">
          <span className="authored-label">Role</span>
          <input
            type="text"
            className="field"
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value)}
          />
        </label>
      </div>
      <button
        type="button"
        className="button"
        disabled={name.trim() === '' || role.trim() === ''}
        onClick={approve}
      >
        Approve the case as it is now
      </button>
    </fieldset>
  );
}
