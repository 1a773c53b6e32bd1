import { Seen } from './Seen'

export const generateStaticParams = () => [{ name: 'okafor' }, { name: 'lind' }]

export default async function Doctor({ params }) {
  const { name } = await params
  return (
    <main>
      <h1>Dr. {name}</h1>
      <Seen name={name} />
    </main>
  )
}
