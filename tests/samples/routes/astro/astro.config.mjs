import { defineConfig } from 'astro/config'

export default defineConfig({ site: 'https://harbor.example', base: '/site' })
