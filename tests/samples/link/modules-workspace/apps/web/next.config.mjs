export default { transpilePackages: ['@clinic/analytics'] }
