# frozen_string_literal: true

$LOAD_PATH.unshift(File.expand_path("../../lib", __dir__))

# The environment of who runs the tests says nothing here.
ENV.delete_if { |name, _| name.start_with?("RUNTIME_CLIENT_") || name.downcase.end_with?("_proxy") }

require "minitest/autorun"
require "tempfile"

require "runtime_client"

require_relative "../support/server"

# What tests of clients have in common.
module ClientTest
  def setup
    super
    @server = Server.new
  end

  def teardown
    super
    @server.stop
  end

  # A client of the server, which does not wait long between attempts.
  def client(**options)
    RuntimeClient::Client.new(
      base_url: "#{@server.url}/v1",
      initial_retry_delay: 0.001,
      max_retry_delay: 0.002,
      timeout: 5,
      **options
    )
  end
end
