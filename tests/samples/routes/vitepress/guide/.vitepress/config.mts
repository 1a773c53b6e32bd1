import { defineConfig } from 'vitepress'

export default defineConfig({ base: '/help/', title: 'Harbor' })
