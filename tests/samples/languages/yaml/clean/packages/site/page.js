import { track } from '@clinic/analytics' // a registry's: the old one has left the workspace

track('Lead')
