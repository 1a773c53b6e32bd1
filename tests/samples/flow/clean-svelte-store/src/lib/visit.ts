import { writable } from 'svelte/store'

export const visit = writable({ reach: '', copies: '' })
