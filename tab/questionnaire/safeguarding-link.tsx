import { Link } from '@fluentui/react-components';

/** Opens the council's own procedure; what somebody tells is never a workflow of ours. @source E-06 */
export function SafeguardingLink({ url }: { readonly url: string | undefined }) {
  if (url === undefined) return null;
  return (
    <>
      {' '}
      <Link inline href={url} target="_blank" rel="noreferrer noopener">
        Raise a safeguarding concern (opens the council’s procedure)
      </Link>
    </>
  );
}
