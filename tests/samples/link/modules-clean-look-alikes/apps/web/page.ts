import { count } from '@clinic/analytics'
import { hidden } from '@clinic/analytics/internal/pixel'
import { page } from 'analytics'
import { report } from '@/lib/report'
import { track } from '@/lib/track'

track('Lead') // this app's own, though the settings further up point to another's
report('Lead') // not there: the one in the root's `src` is not this app's
count('Lead') // the workspace's, not the one of the same name that has left it
hidden('Lead') // closed by the package
page('Lead') // a dependency, though a file here has its name
