module.exports = { title: 'Hillside Dental' }
