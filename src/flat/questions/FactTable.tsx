import type { Grade } from '../../teaching/grade.ts';

/** Numbers side by side; nothing where there are none. */
export function FactTable({ facts }: { facts: Readonly<Grade['facts']> }) {
  if (facts.length === 0) return null;
  return (
    <table className="facts">
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
