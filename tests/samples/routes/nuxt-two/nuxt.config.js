module.exports = { plugins: ['~/plugins/chat.js'], head: { title: 'Hillside Dental' } }
