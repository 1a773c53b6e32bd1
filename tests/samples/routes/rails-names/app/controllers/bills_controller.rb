class BillsController < ApplicationController
  def index
  end
end
