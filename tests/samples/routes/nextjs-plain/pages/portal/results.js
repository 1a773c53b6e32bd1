import Shell from '../../src/Shell'

export default function Results() {
  return <Shell><p>Your results</p></Shell>
}
