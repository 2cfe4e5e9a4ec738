# frozen_string_literal: true

require_relative "test_helper"

require "openssl"

class TLSTest < Minitest::Test
  def setup
    super
    key = OpenSSL::PKey::EC.generate("prime256v1")
    @server = TCPServer.new("127.0.0.1", 0)
    @port = @server.addr[1]
    @context = OpenSSL::SSL::SSLContext.new
    @context.add_certificate(certificate(key), key)
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
      plain = @server.accept
      # Before the client can know what comes of it.
      @attempts += 1
      socket = OpenSSL::SSL::SSLSocket.new(plain, @context)
      socket.sync_close = true
      socket.accept
      socket.gets("\r\n\r\n")
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"id\":\"tls\"}")
      socket.close
    rescue OpenSSL::SSL::SSLError, SystemCallError
      plain.close
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

  def client(**options)
    RuntimeClient::Client.new(
      base_url: "https://127.0.0.1:#{@port}",
      initial_retry_delay: 0.001,
      max_retries: 1,
      **options
    )
  end

  def test_users_configure_connections
    trusting = ->(connection) { connection.verify_mode = OpenSSL::SSL::VERIFY_NONE }

    assert_equal("tls", client(configure_connection: trusting).conversations.retrieve("1").id)
  end

  def test_certificates_are_checked_and_asked_for_once
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
