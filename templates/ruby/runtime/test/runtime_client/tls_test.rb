# frozen_string_literal: true

require_relative "test_helper"

require "openssl"

class TLSTest < Minitest::Test
  def setup
    super
    key = OpenSSL::PKey::EC.generate("prime256v1")
    listener = TCPServer.new("127.0.0.1", 0)
    @port = listener.addr[1]
    context = OpenSSL::SSL::SSLContext.new
    context.add_certificate(certificate(key), key)
    @server = OpenSSL::SSL::SSLServer.new(listener, context)
    @attempts = 0
    @thread = Thread.new { accept }
  end

  def teardown
    super
    @thread.kill
    @server.close
  end

  def accept
    loop do
      @server.accept.close
    rescue OpenSSL::SSL::SSLError
      @attempts += 1
    end
  end

  # Of nobody that anybody trusts.
  def certificate(key)
    OpenSSL::X509::Certificate.new.tap do |made|
      made.version = 2
      made.serial = 1
      made.subject = made.issuer = OpenSSL::X509::Name.parse("/CN=127.0.0.1")
      made.public_key = key
      made.not_before = Time.now - 60
      made.not_after = Time.now + 60
      made.sign(key, "SHA256")
    end
  end

  def test_certificates_are_checked_and_asked_for_once
    client = RuntimeClient::Client.new(base_url: "https://127.0.0.1:#{@port}", initial_retry_delay: 0.001)
    error = assert_raises(RuntimeClient::Errors::APIConnectionError) { client.conversations.retrieve("1") }

    assert_kind_of(OpenSSL::SSL::SSLError, error.cause)
    assert_equal(1, @attempts)
  end

  def test_redirects_do_not_give_up_encryption
    transport = RuntimeClient::Internal::Transport
    request = transport::Request.new(verb: "GET", url: URI.parse("https://h/a"), headers: {})
    sent = []
    error = assert_raises(RuntimeClient::Errors::APIConnectionError) do
      transport::Redirects.follow(request) do |each|
        sent << each.url.to_s
        transport::Response.new(status: 302, headers: {"location" => "http://h/a"}, url: each.url)
      end
    end

    assert_includes(error.message, "https")
    assert_equal(["https://h/a"], sent)
  end
end
