import { notFound } from 'next/navigation'

/** Every address that is no page ends here, so that the 404 is ours, in the reader's language. */
export default function NoSuchPage(): never {
  notFound()
}
