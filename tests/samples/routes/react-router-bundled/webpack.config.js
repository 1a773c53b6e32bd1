const path = require("path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

module.exports = {
  entry: { app: ["./client/start.jsx"] },
  output: { path: path.resolve(__dirname, "dist") },
  plugins: [new HtmlWebpackPlugin({ template: path.join(__dirname, "client", "shell.html") })],
};
