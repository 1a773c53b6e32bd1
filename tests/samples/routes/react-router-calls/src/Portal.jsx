import { handed } from './handed'

export const Portal = () => <button onClick={handed}>Call</button>
